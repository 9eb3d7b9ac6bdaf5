package org.ensemble.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ensemble.gateway");

    /** It knows no domain and keeps nothing: neither a service's code, nor a database, nor a topic. */
    @Test
    void staysThin() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.ensemble.registration..",
                        "org.ensemble.session..",
                        "jakarta.persistence..",
                        "io.vertx.sqlclient..",
                        "java.sql..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..")
                .check(GATEWAY);
    }

    /** Everything runs on the event loops; one who waits there stops everybody. */
    @Test
    void neverWaits() {
        noClasses()
                .should()
                .callMethod("io.smallrye.mutiny.Uni", "await")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(GATEWAY);
    }

    @Test
    void roomsHaveOneWay() {
        slices().matching("org.ensemble.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(GATEWAY);
    }
}
