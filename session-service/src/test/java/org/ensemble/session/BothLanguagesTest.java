package org.ensemble.session;

import org.ensemble.platform.test.text.BundleCheck;
import org.junit.jupiter.api.Test;

class BothLanguagesTest {
    @Test
    void everyTextIsThereInBoth() {
        BundleCheck.bothLanguages("org.ensemble.session");
    }
}
