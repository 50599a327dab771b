#!/bin/sh
# Adds our entry to the console's list of plugins, or takes it out:  plugin-list.sh add|remove NAME
# Every write touches our entry alone and holds only for the list that was read, else the list is read again.
set -eu
action=$1
name=$2
console=consoles.operator.openshift.io/cluster
pause=${PAUSE_SECONDS:-2}
attempts=${ATTEMPTS:-20}

# Position of our entry in the list that is read from standard input, one name a line; nothing: it is not there.
position() {
  at=0
  while IFS= read -r entry; do
    if [ "$entry" = "$name" ]; then
      echo "$at"
      return
    fi
    at=$((at + 1))
  done
}

patch() {
  oc patch "$console" --type=json --patch "$1"
}

attempt=1
while [ "$attempt" -le "$attempts" ]; do
  # The version is read before the list: what changes in between makes the patch fail, not go wrong.
  version=$(oc get "$console" -o 'jsonpath={.metadata.resourceVersion}')
  list=$(oc get "$console" -o 'jsonpath={range .spec.plugins[*]}{@}{"\n"}{end}')
  at=$(printf '%s\n' "$list" | position)
  test_version="{\"op\":\"test\",\"path\":\"/metadata/resourceVersion\",\"value\":\"$version\"}"

  case $action in
    add)
      if [ -n "$at" ]; then
        echo "$name is in the console's list of plugins"
        exit 0
      fi
      if [ -z "$list" ]; then
        change="[$test_version,{\"op\":\"add\",\"path\":\"/spec/plugins\",\"value\":[\"$name\"]}]"
      else
        change="[$test_version,{\"op\":\"add\",\"path\":\"/spec/plugins/-\",\"value\":\"$name\"}]"
      fi
      ;;
    remove)
      if [ -z "$at" ]; then
        echo "$name is not in the console's list of plugins"
        exit 0
      fi
      change="[{\"op\":\"test\",\"path\":\"/spec/plugins/$at\",\"value\":\"$name\"},{\"op\":\"remove\",\"path\":\"/spec/plugins/$at\"}]"
      ;;
    *)
      echo "add or remove, not $action" >&2
      exit 2
      ;;
  esac

  # Once more around, also after success: the list that is read then says whether it is so.
  patch "$change" || echo "not written (attempt $attempt): reading the list again, somebody else may have changed it" >&2
  attempt=$((attempt + 1))
  sleep "$pause"
done
echo "gave up: $name could not be changed in the console's list of plugins" >&2
exit 1
