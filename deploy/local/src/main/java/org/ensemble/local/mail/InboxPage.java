package org.ensemble.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages of the inbox: plain HTML, nothing to load. */
final class InboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.CANADA).withZone(ZoneId.systemDefault());

    private InboxPage() {}

    static String list(List<Letter> letters, int all, String to) {
        String rows = letters.stream().map(InboxPage::row).collect(Collectors.joining());
        String table = letters.isEmpty()
                ? "<p class=\"none\">No mail here yet.</p>"
                : "<table><thead><tr><th>To</th><th>Subject</th><th>Received</th></tr></thead><tbody>" + rows
                        + "</tbody></table>";
        String older = letters.isEmpty()
                ? ""
                : "<p><a href=\"/?to="
                        + escaped(java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8))
                        + "&amp;before=" + letters.get(letters.size() - 1).id() + "\">Older mails</a></p>";
        return page(
                "Inbox",
                """
                <h1>Inbox</h1>
                <p>%d mails. Nothing leaves this machine: every address ends here.</p>
                <form action="/"><label for="to">Recipient</label>
                <input id="to" name="to" type="search" value="%s"><button>Search</button></form>
                %s%s
                """
                        .formatted(all, escaped(to), table, older));
    }

    private static String row(Letter letter) {
        return "<tr><td>" + escaped(letter.to()) + "</td><td><a href=\"/messages/" + letter.id() + "\">"
                + escaped(letter.subject().isBlank() ? "(no subject)" : letter.subject())
                + "</a></td><td class=\"time\">"
                + TIME.format(letter.at()) + "</td></tr>";
    }

    static String one(Letter letter, Letter.Content content) {
        String html = content.html().isEmpty()
                ? ""
                : "<h2>As a page</h2><iframe title=\"The mail as a page\" sandbox=\"allow-popups allow-popups-to-escape-sandbox"
                        + " allow-top-navigation-by-user-activation\" srcdoc=\""
                        + escaped("<base target=\"_top\">" + content.html()) + "\"></iframe>";
        return page(
                letter.subject(),
                """
                <p><a href="/">Inbox</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                %s
                <h2>As text</h2>
                <pre>%s</pre>
                """
                        .formatted(
                                escaped(letter.subject()),
                                escaped(letter.from()),
                                escaped(letter.to()),
                                TIME.format(letter.at()),
                                html,
                                linked(escaped(content.text()))));
    }

    private static String linked(String escaped) {
        return escaped.replaceAll("(https?://[^\\s<>]+?)(?=[.,)]?(\\s|$))", "<a href=\"$1\">$1</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String page(String title, String main) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s - Ensemble mail</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><style>
                body{margin:0;font:1.125rem/1.5 "Noto Sans",system-ui,sans-serif;color:#333}
                header{border-bottom:4px solid #af3c43;padding:.75rem 1.5rem;font:700 1.5rem Lato,system-ui,sans-serif;color:#26374a}
                main{max-width:62rem;margin:auto;padding:1rem 1.5rem 3rem}
                h1,h2{color:#26374a;font-family:Lato,system-ui,sans-serif;line-height:1.2}
                a{color:#284162}a:hover{color:#0535d2}:focus-visible{outline:3px solid #0535d2;outline-offset:2px}
                table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.6rem .5rem;border-bottom:1px solid #d6d9dd;overflow-wrap:anywhere}
                .time{white-space:nowrap;color:#545961}.none{padding:3rem 0;color:#545961}
                input,button{font:inherit;padding:.4rem .75rem;border:2px solid #7d828b;border-radius:4px;margin:0 .5rem}
                button{background:#26374a;border-color:#26374a;color:#fff}
                dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:#545961}dd{margin:0;overflow-wrap:anywhere}
                pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;background:#f5f6f7;padding:1rem}
                iframe{width:100%%;height:34rem;border:1px solid #d6d9dd;background:#fff}
                </style></head><body><header>Ensemble mail</header><main>%s</main></body></html>
                """
                .formatted(escaped(title), main);
    }
}
