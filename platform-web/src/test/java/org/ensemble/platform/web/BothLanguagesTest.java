package org.ensemble.platform.web;

import org.ensemble.platform.test.text.BundleCheck;
import org.junit.jupiter.api.Test;

class BothLanguagesTest {

    @Test
    void everyTextIsWrittenInBoth() {
        BundleCheck.bothLanguages("org.ensemble.platform");
    }
}
