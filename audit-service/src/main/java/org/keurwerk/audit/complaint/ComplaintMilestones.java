package org.keurwerk.audit.complaint;

import java.util.Objects;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.audit.complaint.Complaint.TakenBack;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of a complaint. */
@Configuration(proxyBeanMethods = false)
class ComplaintMilestones {

    @Bean
    Milestone complaintFiled(Complaints complaints) {
        return Milestone.of(ComplaintFiled.class, trajectory -> {
            Complaint complaint = complaints.known(trajectory.id());
            return new ComplaintFiled(
                    trajectory.id(),
                    trajectory.organisationId(),
                    complaint.id(),
                    complaint.filedOn(),
                    complaint.acknowledgeBy(),
                    complaint.answerBy());
        });
    }

    @Bean
    Milestone complaintAcknowledged(Complaints complaints) {
        return Milestone.of(ComplaintAcknowledged.class, trajectory -> {
            Complaint complaint = complaints.known(trajectory.id());
            Handling handling = Objects.requireNonNull(complaint.handling(), "somebody handles it");
            return new ComplaintAcknowledged(
                    trajectory.id(),
                    trajectory.organisationId(),
                    complaint.id(),
                    handling.handler(),
                    handling.on(),
                    complaint.answerBy());
        });
    }

    @Bean
    Milestone complaintAnswered(Complaints complaints) {
        return Milestone.of(ComplaintAnswered.class, trajectory -> {
            Complaint complaint = complaints.known(trajectory.id());
            return new ComplaintAnswered(
                    trajectory.id(),
                    trajectory.organisationId(),
                    complaint.id(),
                    Objects.requireNonNull(complaint.reply(), "it was answered").on());
        });
    }

    @Bean
    Milestone complaintWithdrawn(Complaints complaints) {
        return Milestone.of(ComplaintWithdrawn.class, trajectory -> {
            Complaint complaint = complaints.known(trajectory.id());
            TakenBack withdrawn = Objects.requireNonNull(complaint.withdrawn(), "it was taken back");
            Handling handling = complaint.handling();
            return new ComplaintWithdrawn(
                    trajectory.id(),
                    trajectory.organisationId(),
                    complaint.id(),
                    handling == null ? null : handling.handler(),
                    withdrawn.on());
        });
    }
}
