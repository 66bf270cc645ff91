"""On which kind of disk a path lies, told by the list of mounts."""

import pytest

from app.domain.shares import share_of

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/team rw - nfs4 server:/team rw,vers=4.2
41 40 8:2 / /mnt/team/local rw - ext4 /dev/sdb1 rw
42 22 0:42 / /mnt/with\\040space rw shared:2 - cifs //server/share rw
43 22 0:43 / /home/ana/far rw - fuse.sshfs ana@far: rw
44 22 0:44 / /over rw - nfs server:/over rw
45 22 0:45 / /over rw - tmpfs tmpfs rw
a line that is none
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana/team.watchbill", ""),
        ("/mnt/team/team.watchbill", "nfs4"),
        ("/mnt/teams/team.watchbill", ""),
        ("/mnt/team/local/team.watchbill", ""),
        ("/mnt/with space/team.watchbill", "cifs"),
        ("/home/ana/far/team.watchbill", "fuse.sshfs"),
        ("/over/team.watchbill", ""),
    ],
)
def test_the_longest_mount_point_tells_the_kind(path: str, kind: str) -> None:
    assert share_of(MOUNTS, path) == kind


def test_a_share_mounted_at_the_root_counts() -> None:
    assert share_of("22 1 0:1 / / rw - 9p host rw", "/team.watchbill") == "9p"


def test_without_a_list_nothing_is_known() -> None:
    assert not share_of("", "/team.watchbill")
