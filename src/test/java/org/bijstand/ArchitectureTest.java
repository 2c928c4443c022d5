package org.bijstand;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import org.bijstand.mail.Appointments;

/** The rooms of the house, and what may pass between them (see the rules of the house in the design). */
@AnalyzeClasses(packages = "org.bijstand", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheEngineRoomAndProcessPackagesKnowCamunda = noClasses()
            .that(not(resideInAnyPackage("org.bijstand.engine..", "org.bijstand..process..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."))
            .because("leaving this engine must stay a matter of these packages");

    @ArchTest
    static final ArchRule onlyDbPackagesKnowSql = noClasses()
            .that()
            .resideOutsideOfPackage("org.bijstand..db..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
            .because("whoever changes a table finds every statement in one place per feature");

    @ArchTest
    static final ArchRule onlyWebPackagesKnowHttp = noClasses()
            .that()
            .resideOutsideOfPackages("org.bijstand..web..", "org.bijstand.engine.access..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http.."))
            .because("what a feature decides must not depend on who asks");

    @ArchTest
    static final ArchRule aFeaturesDomainKnowsNoneOfItsAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.bijstand",
                    "org.bijstand..db..",
                    "org.bijstand..web..",
                    "org.bijstand..process..",
                    "org.bijstand.engine..",
                    "org.bijstand.demo..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.bijstand..db..", "org.bijstand..web..", "org.bijstand..process.."));

    @ArchTest
    static final ArchRule featuresTalkWithoutCircles =
            slices().matching("org.bijstand.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheDemo = noClasses()
            .that()
            .resideOutsideOfPackage("org.bijstand.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.bijstand.demo.."));

    @ArchTest
    static final ArchRule theOverviewReadsEveryFeatureAndNoneKnowsIt = noClasses()
            .that()
            .resideOutsideOfPackages("org.bijstand.overview..", "org.bijstand.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.bijstand.overview.."));

    @ArchTest
    static final ArchRule noCalendarFileThatComesInIsRead = noClasses()
            .that()
            .doNotBelongToAnyOf(Appointments.class)
            .should()
            .dependOnClassesThat(resideInAPackage("biweekly.."))
            .because("they are written here and given out, and what is never read attacks nobody");

    @ArchTest
    static final ArchRule timeComesFromTheClockOnly = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test or a demo that moves the clock must move all of it, in the zone of Belgium");

    @ArchTest
    static final ArchRule delegatesAndDoorsAreForTheEngineOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.bijstand..process..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.bijstand..process.."))
            .because("a feature is asked through its domain");
}
