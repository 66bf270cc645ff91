"""Where a team file lies: on a network share two machines may both believe that they alone write."""

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "9p", "afs", "ceph", "glusterfs", "lustre", "davfs", "webdav"}
    | {"fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.gvfsd-fuse"}
    | {"afpfs", "ncpfs", "fuse.ceph", "virtiofs", "prl_fs", "vboxsf"}
)


def share_of(mountinfo: str, path: str) -> str:
    """Return the kind of network share an absolute path lies on, such as `nfs4`; empty for a disk of the machine.

    `mountinfo` is the text of /proc/self/mountinfo (proc_pid_mountinfo(5)): of the mount points that a path lies under
    the longest counts, of equal ones the last, which was mounted over the others.
    """
    longest, kind = -1, ""
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        parts = before.split(" ")
        if not dash or len(parts) < 5:
            continue
        point = _plain(parts[4]).rstrip("/")
        if (path == point or path.startswith(f"{point}/")) and len(point) >= longest:
            longest, kind = len(point), after.split(" ")[0]
    return kind if kind in NETWORK else ""


def _plain(text: str) -> str:
    """Undo what the kernel writes for space, tab, newline and backslash: three octal digits."""
    first, *others = text.split("\\")
    return first + "".join(
        f"{chr(int(part[:3], 8))}{part[3:]}" if part[:3].isdigit() else f"\\{part}" for part in others
    )
