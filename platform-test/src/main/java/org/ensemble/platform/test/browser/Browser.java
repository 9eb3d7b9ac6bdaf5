package org.ensemble.platform.test.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for all tests of a JVM: {@code Browser.shared().tab(Screen.PHONE, "http://localhost:" + port)}. Playwright
 * belongs to the thread that made it, so use it from the tests' own thread only.
 */
public final class Browser implements AutoCloseable {

    private static @Nullable Browser shared;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var path = Chromium.required();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path)
                        .setHeadless(true)
                        .setArgs(Chromium.ARGUMENTS));
    }

    public static synchronized Browser shared() {
        if (shared == null) {
            Browser opened = new Browser();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            shared = opened;
        }
        return shared;
    }

    /** A browser of one's own, for a thread of one's own. */
    public static Browser open() {
        return new Browser();
    }

    /** A fresh visitor: no cookies, nothing stored. */
    public Tab tab(Screen screen, String site) {
        return new Tab(chromium, screen, site, Map.of());
    }

    /** A visitor whose requests carry these headers, such as a bearer token. */
    public Tab tab(Screen screen, String site, Map<String, String> headers) {
        return new Tab(chromium, screen, site, headers);
    }

    @Override
    public void close() {
        try {
            chromium.close();
        } finally {
            playwright.close();
        }
    }
}
