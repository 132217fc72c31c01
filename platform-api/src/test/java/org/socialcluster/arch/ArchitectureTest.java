package org.socialcluster.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.socialcluster.shared.Actor;

/** The rules of the house that a compiler cannot hold. */
@AnalyzeClasses(packages = "org.socialcluster", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_form_no_circle = slices().matching("org.socialcluster.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can only be understood alone if it does not lean on rooms above it");

    @ArchTest
    static final ArchRule shared_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("..shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..tenancy..",
                    "..identity..",
                    "..needs..",
                    "..providers..",
                    "..services..",
                    "..audit..",
                    "..boot..")
            .because("it is the ground that every room stands on");

    @ArchTest
    static final ArchRule nobody_imports_boot_or_audit = noClasses()
            .that()
            .resideOutsideOfPackages("..boot..", "..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boot..", "..audit..")
            .because("boot joins the house, audit observes it; neither is leaned on");

    @ArchTest
    static final ArchRule only_the_launcher_works_as_owner = noClasses()
            .that()
            .resideOutsideOfPackages("..schema..", "..regionpack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..schema..", "..regionpack..")
            .because("the running application never is the owner of the database");

    @ArchTest
    static final ArchRule entities_stay_inside_their_room = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("what crosses a border is a record");

    @ArchTest
    static final ArchRule only_stores_touch_the_entity_manager = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Store|ScopeInterceptor|RegionCentre)")
            .because("all SQL of a room is in one place");

    @ArchTest
    static final ArchRule transactions_start_in_application_services_only = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .haveSimpleNameEndingWith("Store")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a request goes down once and comes back once");

    @ArchTest
    static final ArchRule every_service_method_knows_who_asks = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Interceptor.class)
            .and()
            .arePublic()
            .should(takeTheActorFirst())
            .because("the scope of the transaction is made from it");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("tests set the clock, and zones are the region's");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("there is a log");

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                boolean right = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || (!parameters.isEmpty() && parameters.get(0).isEquivalentTo(Actor.class));
                events.add(new SimpleConditionEvent(method, right, method.getFullName()));
            }
        };
    }
}
