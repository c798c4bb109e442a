package org.keurwerk.audit.process;

import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.keurwerk.audit.process.engine.StartLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts a process once. The engine knows no unique business key, so a start takes a lock, here and in the engine's database, and looks first; thus two
 * threads and two nodes, too, start one.
 */
@Component
class StartingOnce {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final StartLock startLock;
    private final TransactionTemplate transactions;
    private final Lock starts = new ReentrantLock();

    StartingOnce(
            RuntimeService runtime,
            HistoryService history,
            StartLock startLock,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.history = history;
        this.startLock = startLock;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Starts it by a message, unless it was started before.
     *
     * @param sequence which run of this process for this trajectory, from 1
     */
    void start(String process, String message, String trajectoryId, int sequence, Map<String, Object> variables) {
        Map<String, Object> stored = ProcessVariables.storable(variables);
        if (began(process, trajectoryId) >= sequence) {
            return;
        }
        starts.lock();
        try {
            transactions.executeWithoutResult(transaction -> {
                startLock.take();
                if (began(process, trajectoryId) < sequence) {
                    runtime.startProcessInstanceByMessage(message, trajectoryId, stored);
                }
            });
        } finally {
            starts.unlock();
        }
    }

    private long began(String process, String trajectoryId) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(trajectoryId)
                .count();
    }
}
