package org.ensemble.session;

import java.util.stream.Stream;
import org.ensemble.platform.test.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> rulesOfTheHouse() {
        return HouseRules.of("org.ensemble.session");
    }
}
