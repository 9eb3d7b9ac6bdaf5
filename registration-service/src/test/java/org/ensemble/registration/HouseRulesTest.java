package org.ensemble.registration;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.ensemble.platform.test.HouseRules;

@AnalyzeClasses(packages = "org.ensemble.registration", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
