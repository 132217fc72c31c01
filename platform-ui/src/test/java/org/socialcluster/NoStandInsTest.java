package org.socialcluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.cdi.annotation.UIScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** What tests of this module stand on: the product itself (OfficeDesk gives it to views), nothing in its place. */
@AnalyzeClasses(packages = "org.socialcluster", importOptions = NoStandInsTest.Own.class)
class NoStandInsTest {
    @ArchTest
    static final ArchRule no_test_stands_on_a_stand_in = noClasses()
            .should()
            .beAssignableTo(made())
            .because("what a stand-in answers, our services and the database need not answer");

    private static DescribedPredicate<JavaClass> made() {
        return DescribedPredicate.describe(
                "a class of ours that the container makes",
                it -> List.of(ApplicationScoped.class, UIScoped.class, RequestScoped.class, Dependent.class).stream()
                        .anyMatch(it::isAnnotatedWith));
    }

    /** The tests of this module. */
    static final class Own implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.ONLY_INCLUDE_TESTS.includes(location) && !location.contains("platform-api");
        }
    }
}
