#!/usr/bin/env bash
# For maintainers: fetches the vendored front-end files anew (npm pack; no Node in the build) and makes them local:
# every address that a browser would fetch from elsewhere becomes a file of ours. Raise a version here, run, look at the diff.
set -euo pipefail
components=1.3.1 fonts=1.1.1 htmx=2.0.11 sse=2.2.4

here=$(cd "$(dirname "$0")" && pwd)
assets=$here/src/main/resources/META-INF/resources/assets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fetch() { # name@version folder
  mkdir "$2" && tar -xzf "$(npm pack --silent "$1")" -C "$2" --strip-components=1
}
fetch "@gcds-core/components@$components" components
fetch "@gcds-core/fonts@$fonts" fonts
fetch "htmx.org@$htmx" htmx
fetch "htmx-ext-sse@$sse" sse

rm -rf "$assets/gcds" "$assets/fonts" "$assets/htmx"
mkdir -p "$assets/gcds" "$assets/fonts" "$assets/htmx"

# The web components, with their own licence (MIT, as package.json says; the package has no file of it).
cp components/dist/gcds/*.js components/dist/gcds/gcds.css components/package.json "$assets/gcds/"
sed -i -E 's|^//# sourceMappingURL=.*$||' "$assets"/gcds/*.js
sed -i -E \
  -e 's|@import url\("https://fonts\.googleapis\.com[^"]*"\);||' \
  -e 's|url\(https://cdn\.design-system\.canada\.ca/@gcds-core/fonts@[0-9.]+/icons/gcds-icons\.ttf\) format\("truetype"\),||' \
  -e 's|url\(https://cdn\.design-system\.canada\.ca/@gcds-core/fonts@[0-9.]+/icons/gcds-icons\.woff\)|url(../fonts/gcds-icons.woff)|' \
  "$assets/gcds/gcds.css"
cat > "$assets/gcds/LICENSE.txt" <<'LICENCE'
@gcds-core/components is published under the MIT licence (package.json beside this file names it).
Copyright (c) Government of Canada / Gouvernement du Canada

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
LICENCE

# Only the fonts that our style sheet names.
for face in noto-sans/gcds-noto-sans-{regular,regular-italic,medium,semibold,bold} lato/gcds-lato; do
  cp "fonts/fonts/$face.woff2" "$assets/fonts/"
done
cp fonts/fonts/icons/gcds-icons.woff "$assets/fonts/"
for family in noto-sans lato icons; do
  cp "fonts/fonts/$family/LICENSE.txt" "$assets/fonts/LICENSE-$family.txt"
done

cp htmx/dist/htmx.min.js "$assets/htmx/"
cp sse/dist/sse.min.js "$assets/htmx/htmx-sse.min.js"
cp htmx/LICENSE "$assets/htmx/LICENSE.txt"
cp sse/LICENSE "$assets/htmx/LICENSE-sse.txt"

# What a style sheet loads is fetched at once: none of it may come from elsewhere.
if grep -rnoE '(url\(|@import)[^;)]*https?://[^;)]*' --include=*.css "$assets"; then
  echo "The lines above would fetch from another site." >&2
  exit 1
fi
echo "Vendored: components $components, fonts $fonts, htmx $htmx, sse $sse."
