package org.keurwerk.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.testsupport.HouseRules;

/** The rules of the house, and two of this service: the engine stays behind its ports, and no package knows one of a higher floor. */
class HouseRulesTest implements HouseRules {

    private static final String BASE = "org.keurwerk.audit";

    /** A floor and its packages. */
    private record Floor(String name, List<String> packages) {

        Floor(String name, String... packages) {
            this(name, List.of(packages));
        }

        String[] patterns() {
            return packages.stream().map(one -> BASE + '.' + one + "..").toArray(String[]::new);
        }
    }

    /** From the ground up: a package knows those of its own floor and of the floors below. */
    private static final List<Floor> FLOORS = List.of(
            new Floor("ground", "account", "calendar", "framework", "task", "trail"),
            new Floor("trajectory", "trajectory", "milestone", "deadline", "notice"),
            new Floor("portal", "portal"),
            new Floor("worklist", "worklist"),
            new Floor(
                    "features",
                    "organisation",
                    "person",
                    "auditor",
                    "application",
                    "intake",
                    "planning",
                    "programme",
                    "selfevaluation",
                    "evidence",
                    "assessment",
                    "report",
                    "decision",
                    "survey",
                    "renewal",
                    "withdrawal",
                    "suspension",
                    "midterm",
                    "reaudit",
                    "complaint",
                    "objection",
                    "reopening",
                    "intervention",
                    "dossier",
                    "publishing",
                    "settings",
                    "clock",
                    "demo"),
            new Floor("overview", "overview"));

    @Override
    public String basePackage() {
        return BASE;
    }

    /** The content of any form is a map by nature where it is stored, hashed and handed to the engine; elsewhere it has a type. */
    @Override
    public Class<?>[] keepersOfMaps() {
        return new Class<?>[] {
            Submission.class,
            Content.class,
            RecordValues.class,
            HumanTasks.class,
            ProcessProposals.class,
            TrajectoryProcess.class
        };
    }

    @Test
    void onlyThePackageOfTheProcessKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.keurwerk.audit.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(house());
    }

    @Test
    void onlyThePackageOfTheEngineKnowsHowItIsBuilt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.keurwerk.audit.process.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .because(
                        "what is no public interface of the engine may change with each version, and is changed in one place")
                .check(house());
    }

    @Test
    void nobodyKnowsThePackageOfTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.keurwerk.audit.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keurwerk.audit.process..")
                .because("the application and its process speak through the ports in task and trajectory")
                .check(house());
    }

    @Test
    void noPackageKnowsOneOfAHigherFloor() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (Floor floor : FLOORS) {
            house = house.layer(floor.name()).definedBy(floor.patterns());
        }
        for (int at = 0; at < FLOORS.size(); at++) {
            String name = FLOORS.get(at).name();
            String[] above = FLOORS.subList(at + 1, FLOORS.size()).stream()
                    .map(Floor::name)
                    .toArray(String[]::new);
            house = above.length == 0
                    ? house.whereLayer(name).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(name).mayOnlyBeAccessedByLayers(above);
        }
        house.check(house());
    }

    @Test
    void everyPackageStandsOnAFloor() {
        Set<String> placed =
                FLOORS.stream().flatMap(floor -> floor.packages().stream()).collect(Collectors.toSet());
        placed.add("process");

        assertThat(house().stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(BASE + '.'))
                        .map(name -> Arrays.asList(
                                        name.substring(BASE.length() + 1).split("\\."))
                                .get(0))
                        .collect(Collectors.toSet()))
                .isEqualTo(placed);
    }
}
