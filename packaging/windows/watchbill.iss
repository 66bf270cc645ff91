; Inno Setup (6.3 or newer) makes the Windows installer of dist\watchbill:  iscc /DVersion=0.1.0 packaging\windows\watchbill.iss
; Written by Inno Setup's documents; it has not been tried on Windows, and nothing is signed.
[Setup]
AppId=Watchbill
AppName=Watchbill
AppVersion={#Version}
AppPublisher=Watchbill authors
VersionInfoVersion={#Version}
MinVersion=10.0.17763
WizardStyle=modern
DefaultDirName={autopf}\Watchbill
DefaultGroupName=Watchbill
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=watchbill-{#Version}-setup
UninstallDisplayIcon={app}\watchbill.exe

[Files]
Source: "..\..\dist\watchbill\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Watchbill"; Filename: "{app}\watchbill.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.watchbill"; ValueType: string; ValueData: "Watchbill.TeamFile"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Watchbill.TeamFile"; ValueType: string; ValueData: "Watchbill team file"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Watchbill.TeamFile\DefaultIcon"; ValueType: string; ValueData: "{app}\watchbill.exe,0"
Root: HKA; Subkey: "Software\Classes\Watchbill.TeamFile\shell\open\command"; ValueType: string; ValueData: """{app}\watchbill.exe"" ""%1"""

[Run]
Filename: "{app}\watchbill-cli.exe"; Parameters: "--self-test"; Description: "Try that everything is there"; Flags: postinstall skipifsilent unchecked
