# What ./start, ./stop and ./drill share: the Java that runs them, and the build of what is not built.

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

need_java_17() {
  local version found
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = //p') || true
  version=${version#1.}
  if [ "${version:-0}" -lt 17 ]; then
    if [ -n "$version" ]; then found="this is $version"; else found="there is none"; fi
    echo "Ensemble needs a JDK of version 17 or later; $found (JAVA_HOME or PATH says which one is used)" >&2
    exit 1
  fi
}

jar_of() {
  case $1 in
    deploy/*) echo "$1/target/${1#deploy/}.jar" ;;
    *) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# A module is built when its jar is there and nothing that it is made of is newer.
is_stale() {
  local jar sources="pom.xml $1/pom.xml $1/src/main"
  jar=$(jar_of "$1")
  case $1 in deploy/drill) sources="$sources deploy/local/pom.xml deploy/local/src/main" ;; deploy/*) ;; *) sources="$sources platform/pom.xml platform/src/main platform-web/pom.xml platform-web/src/main" ;; esac
  [ ! -f "$jar" ] || [ -n "$(find $sources -type f -newer "$jar" -print -quit)" ]
}

build() {
  local module wanting="" free
  for module in "$@"; do
    if is_stale "$module"; then wanting="$wanting $module"; fi
  done
  [ -n "$wanting" ] || return 0
  free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
  if [ "$free" -lt 2000 ]; then
    echo "The disk has $free MB left; building Ensemble needs 2000 MB" >&2
    exit 1
  fi
  if ! "$java" --list-modules | grep -q '^jdk.compiler'; then
    echo "Building Ensemble needs a JDK; $java is a runtime without a compiler" >&2
    exit 1
  fi
  echo "Building$wanting"
  ./mvnw -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -am -pl "$(echo $wanting | tr ' ' ',')" package
  # Maven leaves a jar alone that would come out the same; it is up to date all the same.
  for module in $wanting; do touch "$(jar_of "$module")"; done
}
