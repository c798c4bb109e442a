package org.keurwerk.audit.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the office asks after an intake that does not come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeTimers {

    /** Some days after the last day of the intake that is asked now. */
    @Bean
    ProcessTimer intakeOverdue(IntakeSettings settings, Terms terms, WorkingDays calendar, BusinessTime time) {
        return ProcessTimer.of("IntakeOverdue", trajectoryId -> settings.after()
                .after(terms.after(time.today(), IntakeForm.KIND), calendar));
    }

    /** Some days after the last day as it stands, which may have been moved, and some days after the last call. */
    @Bean
    ProcessTimer intakeStillMissing(
            IntakeSettings settings,
            IntakeChases chases,
            ObjectProvider<HumanTasks> tasks,
            WorkingDays calendar,
            BusinessTime time) {
        return ProcessTimer.of("IntakeStillMissing", trajectoryId -> {
            Stream<LocalDate> afterTerm = tasks.getObject().openIn(trajectoryId.value()).stream()
                    .filter(task -> task.kind().equals(IntakeForm.KIND))
                    .map(task -> settings.after().after(task.dueOn(), calendar));
            Stream<LocalDate> afterCall = chases.sinceHandedIn(trajectoryId).stream()
                    .map(chase -> settings.again().after(chase.day(), calendar));
            return Stream.concat(afterTerm, afterCall)
                    .max(Comparator.naturalOrder())
                    .orElseGet(time::today);
        });
    }
}
