package org.ensemble.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house, for each service's own test:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @TestFactory
 *     Stream<DynamicTest> rules() {
 *         return HouseRules.of("org.ensemble.session");
 *     }
 * }
 * }</pre>
 *
 * <p>Dynamic tests and not ArchUnit's own engine: Surefire doesn't hear of that one's results, so a broken rule would pass.
 */
public final class HouseRules {
    private static final String[] OUTSIDE = {
        "io.smallrye.mutiny..",
        "io.vertx..",
        "jakarta.ws.rs..",
        "org.apache.kafka..",
        "jakarta.persistence..",
        "org.eclipse.microprofile.reactive.messaging..",
        "io.quarkus.."
    };

    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("endpoints", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> List.of("GET", "POST", "PUT", "DELETE", "PATCH")
                                    .contains(annotation.getRawType().getSimpleName())
                            && annotation.getRawType().getPackageName().equals("jakarta.ws.rs")));

    /** A feature that needs another is fine; two that need each other are one, or lack a third. */
    static final ArchRule featuresWithoutCycles =
            slices().matching("org.ensemble.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    static final ArchRule rulesDecideOnly = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rule")
            .should()
            .dependOnClassesThat(resideInAnyPackage(OUTSIDE))
            .allowEmptyShould(true);

    static final ArchRule eventsTellOnly = noClasses()
            .that()
            .haveSimpleNameEndingWith("Event")
            .should()
            .dependOnClassesThat(resideInAnyPackage(OUTSIDE))
            .allowEmptyShould(true);

    static final ArchRule onlyTheOutboxSendsToKafka = noClasses()
            .that()
            .resideOutsideOfPackage("org.ensemble.platform.outbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Outgoing")
            .allowEmptyShould(true);

    static final ArchRule endpointsSayWhoMayCall = methods()
            .that(are(ENDPOINTS))
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(declareWhoMayCall())
            .allowEmptyShould(true);

    static final ArchRule noBucketsOfClasses = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..dto..", "..mapper..", "..impl..", "..model..", "..service..");

    private HouseRules() {}

    /** Each rule as a test of its own, on the main classes under a package. */
    public static Stream<DynamicTest> of(String packageName) {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        return Stream.of(
                        featuresWithoutCycles,
                        rulesDecideOnly,
                        eventsTellOnly,
                        onlyTheOutboxSendsToKafka,
                        endpointsSayWhoMayCall,
                        noBucketsOfClasses)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    private static ArchCondition<JavaMethod> declareWhoMayCall() {
        return new ArchCondition<>("declare who may call them") {
            private final List<String> words = List.of("RolesAllowed", "PermitAll", "Authenticated", "DenyAll");

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = words.stream().anyMatch(word -> says(method, word));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not"));
            }

            private boolean says(JavaMethod method, String word) {
                return method.getAnnotations().stream()
                                .anyMatch(found ->
                                        found.getRawType().getSimpleName().equals(word))
                        || method.getOwner().getAnnotations().stream()
                                .anyMatch(found ->
                                        found.getRawType().getSimpleName().equals(word));
            }
        };
    }
}
