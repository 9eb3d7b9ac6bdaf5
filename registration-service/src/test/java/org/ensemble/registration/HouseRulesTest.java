package org.ensemble.registration;

import java.util.stream.Stream;
import org.ensemble.platform.test.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> rules() {
        return HouseRules.of("org.ensemble.registration");
    }
}
