package org.ensemble.platform.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One visitor with one page open. It remembers what the page complained about and whom it asked. */
public final class Tab implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Tab(Browser chromium, Screen screen, String site, Map<String, String> headers) {
        this.site = site;
        context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setTimezoneId("America/St_Johns")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(headers));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(site) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                foreign.add(url);
            }
        });
    }

    /** Opens a path and waits until the form components, where there are any, are ready. */
    public int go(String path) {
        complaints.clear();
        foreign.clear();
        Response response = Objects.requireNonNull(page.navigate(site + path), path);
        settle();
        return response.status();
    }

    /** Pages with a live stream are never idle on the network, so this waits for the page itself. */
    public void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => [...document.querySelectorAll('*')]"
                + ".every(e => !e.localName.startsWith('gcds-') || e.classList.contains('hydrated'))");
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public List<String> foreign() {
        return List.copyOf(foreign);
    }

    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
