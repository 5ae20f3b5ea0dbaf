#!/bin/sh
# get-qemu.sh NAME SUITE: unpacks the QEMU of a Debian suite beside the system's, installs nothing.
#
#   test/guest/get-qemu.sh qemu-10 bookworm-backports
#   test/guest/get-qemu.sh qemu-11 trixie-backports
#
# Downloads it with all libraries it needs (40 MB) from the mirror that apt uses here, to .cache/peers/NAME_VERSION, and writes
# the program .cache/peers/bin/NAME, which the tests find. What is there already in the suite's version is kept.
set -eu

[ $# -eq 2 ] || { echo "usage: get-qemu.sh NAME SUITE" >&2; exit 2; }
name=$1 suite=$2
fail() { echo "get-qemu: $*" >&2; exit 1; }

peers=$(cd "$(dirname "$0")/../.." && pwd)/.cache/peers
mkdir -p "$peers/bin"
work=$(mktemp -d "$peers/work-XXXXXX")
trap 'rm -rf "$work"' EXIT

# apt with a state of its own, in which nothing is installed: it then names every package that is needed.
host=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
    awk -v release="$host" '$2 == release { print $1; exit }')
[ -n "$mirror" ] || fail "apt has no source for $host"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$work/apt/etc/apt" "$work/apt/var/lib/apt/lists/partial" "$work/apt/var/cache/apt/archives/partial"
for source in "${suite%-backports}" "$suite"; do
    echo "deb [signed-by=$keys] $mirror $source main"
done | sort -u >"$work/apt/etc/apt/sources.list"
: >"$work/apt/status"
cat >"$work/apt/apt.conf" <<CONFIGURATION
Dir "$work/apt";
Dir::State::status "$work/apt/status";
APT::Sandbox::User "root";
APT::Default-Release "$suite";
APT::Install-Recommends "false";
Debug::NoLocking "true";
Dir::Etc::parts "/etc/apt/apt.conf.d";
Dir::Etc::preferencesparts "/dev/null";
CONFIGURATION
export APT_CONFIG="$work/apt/apt.conf"
apt-get update >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "no suite $suite at $mirror"; }

version=$(apt-cache policy qemu-system-x86 | sed -n 's/^ *Candidate: //p')
folder=$peers/${name}_$(echo "$version" | tr -c 'A-Za-z0-9.\n' -)
if [ ! -d "$folder" ]; then
    apt-get install --download-only --assume-yes qemu-system-x86 >"$work/log" 2>&1 ||
        { cat "$work/log" >&2; fail "cannot download qemu-system-x86 $version"; }
    mkdir "$work/root"
    for package in "$work"/apt/var/cache/apt/archives/*.deb; do dpkg-deb --extract "$package" "$work/root"; done
    mv "$work/root" "$folder"
fi

# Its own loader with its own libraries: they may be newer than this system's.
libraries=$folder/usr/lib/x86_64-linux-gnu
loader=$libraries/ld-linux-x86-64.so.2
[ -e "$loader" ] || loader=$folder/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
cat >"$work/program" <<PROGRAM
#!/bin/sh
export QEMU_MODULE_DIR="$libraries/qemu"
exec "$loader" --library-path "$libraries:$folder/lib/x86_64-linux-gnu" "$folder/usr/bin/qemu-system-x86_64" \\
    -L "$folder/usr/share/qemu" -L "$folder/usr/share/seabios" "\$@"
PROGRAM
chmod 755 "$work/program"
"$work/program" --version | head -n1 || fail "it does not run"
mv "$work/program" "$peers/bin/$name"
