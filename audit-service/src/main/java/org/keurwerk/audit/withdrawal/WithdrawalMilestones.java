package org.keurwerk.audit.withdrawal;

import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.TrajectoryWithdrawn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of withdrawal. */
@Configuration(proxyBeanMethods = false)
class WithdrawalMilestones {

    @Bean
    Milestone trajectoryWithdrawn(Withdrawals withdrawals) {
        return Milestone.of(TrajectoryWithdrawn.class, trajectory -> {
            Withdrawal withdrawal = withdrawals.of(trajectory.id()).orElseThrow();
            return new TrajectoryWithdrawn(
                    trajectory.id(), trajectory.organisationId(), withdrawal.by(), withdrawal.on());
        });
    }
}
