package org.ensemble.platform.test.browser;

/** The two widths at which every page is looked at. */
public enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
