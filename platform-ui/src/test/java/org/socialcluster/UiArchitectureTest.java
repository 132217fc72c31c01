package org.socialcluster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import jakarta.transaction.Transactional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.shared.Actor;

/** Borders inside the war; platform-api is on the class path and seen as well. */
@AnalyzeClasses(packages = "org.socialcluster", importOptions = WithoutTests.class)
class UiArchitectureTest {
    private static final String OFFICE = "org.socialcluster..office..";
    private static final String SITE = "org.socialcluster..site..";

    @ArchTest
    static final ArchRule rooms_form_no_circle = slices().assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .because("X, X.office, X.site, office and site are rooms of their own, and rooms stand on each other");

    @ArchTest
    static final ArchRule vaadin_stays_in_the_office = noClasses()
            .that()
            .resideOutsideOfPackage(OFFICE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("the site is complete without JavaScript, and the domain knows no screen");

    @ArchTest
    static final ArchRule screens_never_reach_for_the_database = noClasses()
            .that()
            .resideInAnyPackage(OFFICE, SITE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
            .because("only a service opens a transaction, and only with an Actor has it a scope");

    @ArchTest
    static final ArchRule screens_open_no_transaction = noClasses()
            .that()
            .resideInAnyPackage(OFFICE, SITE)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("transactions start and end in application services");

    @ArchTest
    static final ArchRule the_office_imports_no_page_of_the_site = noClasses()
            .that()
            .resideInAPackage(OFFICE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SITE)
            .because("preview is a URL of the site, not a call");

    @ArchTest
    static final ArchRule the_site_imports_no_screen_of_the_office = noClasses()
            .that()
            .resideInAPackage(SITE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OFFICE)
            .because("preview is a URL of the site, not a call")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule views_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage(OFFICE)
            .because("navigation finds views in the registry, not by import");

    @ArchTest
    static final ArchRule views_are_beans = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or(areErrorViews())
            .should()
            .beAnnotatedWith(CdiComponent.class)
            .because("without it injection silently stops: discovery is 'annotated'");

    /** Rights may be withdrawn while a tab is open: what is kept is the session, which is asked at every call. */
    @ArchTest
    static final ArchRule no_part_of_a_screen_keeps_who_somebody_was = noConstructors()
            .that()
            .areDeclaredInClassesThat(assignableTo(Component.class))
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "with an Actor", parameters -> parameters.stream().anyMatch(it -> it.isEquivalentTo(Actor.class))));

    @ArchTest
    static final ArchRule nobody_asks_the_clock_of_the_machine = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .because("time comes from the injected Clock");

    @ArchTest
    static final ArchRule no_raw_html_in_the_office = noClasses()
            .that()
            .resideInAPackage(OFFICE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html")
            .because("what people type is text, never markup");

    @ArchTest
    static final ArchRule error_views_stay_in_the_frame = methods()
            .that()
            .haveName("setErrorParameter")
            .and()
            .areDeclaredInClassesThat()
            .areAssignableTo(Div.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.socialcluster.office")
            .because("one face for all errors");

    private static DescribedPredicate<JavaClass> areErrorViews() {
        return DescribedPredicate.describe(
                "are error views",
                it -> it.isAssignableTo(HasErrorParameter.class)
                        && it.getPackageName().startsWith("org.socialcluster"));
    }

    /** {@code X}, {@code X.office}, {@code X.site}, {@code office} and {@code site}: one slice each. */
    private static final class Rooms implements SliceAssignment {
        private static final Pattern ROOM = Pattern.compile("org\\.socialcluster\\.(\\w+(?:\\.(?:office|site))?).*");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            Matcher room = ROOM.matcher(type.getPackageName());
            return room.matches() ? SliceIdentifier.of(room.group(1)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
