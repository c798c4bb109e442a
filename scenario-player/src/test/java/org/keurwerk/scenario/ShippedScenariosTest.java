package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.yaml.PartJson;

class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("../scenarios");
    private static final Path HOLIDAYS = Path.of("../audit-service/src/test/resources/calendar/holidays-nl.csv");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyShippedScenarioCanBeRead() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(ScenarioPlayer.read(file).name() + ".yaml")
                        .isEqualTo(file.getFileName().toString());
            }
        }
    }

    @Test
    void theFilesOfAFolderArePlayedAsOne() throws Exception {
        Scenario paths = ScenarioPlayer.read(FOLDER.resolve("paths"));

        assertThat(paths.name()).isEqualTo("paths");
        assertThat(paths.trajectories())
                .extracting(one -> one.organisation().name() + ' ' + one.auditQuarter())
                .doesNotHaveDuplicates();
        assertThat(paths.trajectories())
                .allSatisfy(one -> assertThat(one.steps().get(0).on()).isAfterOrEqualTo(paths.start()));
    }

    @Test
    void theSmallFileInTheDocumentationCanBeRead() throws Exception {
        String page = Files.readString(Path.of("../docs/scenarios.md"));
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        Path file = Files.writeString(folder.resolve("small.yaml"), page.substring(from, page.indexOf("```", from)));

        assertThat(ScenarioPlayer.read(file).trajectories()).hasSize(1);
    }

    @Test
    void theDemoHasSomeFortyOrganisationsAndEveryNameAndAccountOnce() throws Exception {
        Scenario demo = demo();
        Map<String, String> accountOfName = demo.trajectories().stream()
                .map(Trajectory::organisation)
                .distinct()
                .collect(Collectors.toMap(Organisation::name, Organisation::account));

        assertThat(accountOfName).hasSizeBetween(40, 50);
        assertThat(accountOfName.values()).doesNotHaveDuplicates();
    }

    @Test
    void theDemoStopsTrajectoriesAtEveryStep() throws Exception {
        Set<String> last = demo().trajectories().stream()
                .map(one -> one.steps().get(one.steps().size() - 1).name().name())
                .collect(Collectors.toSet());

        assertThat(StepName.SHORT)
                .extracting(StepName::name)
                .filteredOn(name -> !last.contains(name))
                .as("what a renewal and a re-audit begin with goes on, and so do cases that are answered or withdrawn")
                .containsExactly(
                        "renewal",
                        "reaudit",
                        "reauditChoice",
                        "suspensionEnd",
                        "objection",
                        "committee",
                        "complaint",
                        "complaintAddition",
                        "complaintViewAsked",
                        "complaintView",
                        "complaintAnswer",
                        "complaintWithdrawal");
    }

    @Test
    void theDemoVisitsOnConsecutiveWorkingDaysOnly() throws Exception {
        Set<LocalDate> holidays = holidays();
        for (Trajectory trajectory : demo().trajectories()) {
            for (LocalDate day : visitDays(trajectory)) {
                assertThat(day)
                        .as(trajectory.organisation().name())
                        .isNotIn(holidays)
                        .satisfies(visit ->
                                assertThat(visit.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            }
        }
    }

    @Test
    void theDemoWorksOnNoHoliday() throws Exception {
        Set<LocalDate> holidays = holidays();
        for (Trajectory trajectory : demo().trajectories()) {
            assertThat(trajectory.steps()).as(trajectory.organisation().name()).allSatisfy(step -> assertThat(step.on())
                    .isNotIn(holidays));
        }
    }

    private static List<LocalDate> visitDays(Trajectory trajectory) {
        return trajectory.steps().stream()
                .filter(step -> step.name().name().equals("visitProposal"))
                .map(step -> PartJson.of(step.content()).toString())
                .flatMap(content ->
                        Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(content).results())
                .map(match -> LocalDate.parse(match.group()))
                .toList();
    }

    private static Set<LocalDate> holidays() throws Exception {
        Set<LocalDate> holidays = new HashSet<>();
        for (String line : Files.readAllLines(HOLIDAYS)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                holidays.add(LocalDate.parse(line.split(";")[0]));
            }
        }
        return holidays;
    }

    private static Scenario demo() throws ScenarioException {
        return ScenarioPlayer.read(FOLDER.resolve("demo.yaml"));
    }
}
