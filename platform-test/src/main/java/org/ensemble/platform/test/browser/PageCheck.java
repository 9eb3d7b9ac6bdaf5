package org.ensemble.platform.test.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page must keep, whoever reads it in whichever language. Returns what it found; nothing found is good. */
public final class PageCheck {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Pattern RAW = Pattern.compile("NOT_FOUND|\\?\\?\\S+\\?\\?|[{}]|\\bnull\\b");

    private PageCheck() {}

    public static List<String> findings(Tab tab, String language) {
        Page page = tab.page();
        List<String> findings = new ArrayList<>();
        Object lang = page.evaluate("document.documentElement.lang");
        if (!language.equals(lang)) {
            findings.add("lang is " + lang + ", not " + language);
        }
        if (page.locator("h1").count() != 1) {
            findings.add("has " + page.locator("h1").count() + " h1");
        }
        rawText(page, findings);
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            findings.add("scrolls sideways: " + page.evaluate(WIDEST));
        }
        tab.complaints().stream()
                .filter(complaint ->
                        !complaint.startsWith("Failed to load resource: the server responded with a status of 4")
                                || !expectedToFail(page))
                .forEach(complaint -> findings.add("console: " + complaint));
        tab.foreign().forEach(url -> findings.add("asks another site: " + url));
        axe(page, findings);
        return findings;
    }

    /** A page that tells of a problem has that problem's status, which Chromium mentions in the console. */
    private static boolean expectedToFail(Page page) {
        return page.locator("#problem, [data-errors]").count() > 0;
    }

    private static void rawText(Page page, List<String> findings) {
        String seen = page.title() + "\n" + page.locator("body").innerText();
        RAW.matcher(seen).results().limit(3).forEach(found -> {
            int from = Math.max(0, found.start() - 30);
            int to = Math.min(seen.length(), found.end() + 30);
            findings.add("raw text: …" + seen.substring(from, to).replace('\n', ' ') + "…");
        });
    }

    /** In one pass in the page itself (its "legacy mode"): no page of ours holds a frame, and a second page to add up in takes as long. */
    private static void axe(Page page, List<String> findings) {
        new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes().stream()
                        .limit(3)
                        .forEach(node -> findings.add("axe " + rule.getId() + " at " + node.getTarget() + ": "
                                + node.getFailureSummary().replace('\n', ' '))));
    }

    private static final String WIDEST =
            """
            (() => [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .slice(0, 3).map(e => e.localName + '.' + e.className).join(', '))()
            """;
}
