package org.keurwerk.audit.person;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Somebody has forgotten a password (wachtwoord vergeten) and says a user name or a mail address. Whoever asks cannot tell whether there is such an
 * account, not by the answer and not by its time: the work is done after the answer, one at a time.
 */
@Component
public class ForgottenPasswords implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
    private static final int MOST_WAITING = 200;
    private static final int MOST_ACCOUNTS = 5;

    private final Accounts accounts;
    private final MailingLinks mailing;
    private final ExecutorService thread;

    ForgottenPasswords(Accounts accounts, MailingLinks mailing) {
        this.accounts = accounts;
        this.mailing = mailing;
        this.thread =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread named = new Thread(work, "forgotten-passwords");
                    named.setDaemon(true);
                    return named;
                });
    }

    /** Sends a link to each open account with this user name or address, soon. */
    public void asked(String nameOrAddress, String from) {
        try {
            thread.execute(() -> send(nameOrAddress, from));
        } catch (RejectedExecutionException e) {
            LOG.warn("too many ask for a new password at once; one from {} is not answered", from);
        }
    }

    private void send(String nameOrAddress, String from) {
        String typed = OneLine.of(nameOrAddress);
        List<Account> found = Stream.concat(
                        accounts.named(typed).stream(), accounts.findByEmailIgnoreCase(typed).stream())
                .distinct()
                .filter(account ->
                        account.closedAt() == null && !account.roles().contains(Role.SERVICE))
                .limit(MOST_ACCOUNTS)
                .toList();
        LOG.info("a new password was asked for '{}' from {}: {} accounts", Printable.of(typed), from, found.size());
        found.forEach(this::send);
    }

    private void send(Account account) {
        try {
            mailing.sendToForgetful(account);
        } catch (ProblemException e) {
            LOG.debug("not sent: {}", e.kind().slug());
        } catch (RuntimeException e) {
            LOG.warn("a new password for '{}' could not be asked for: {}", account.username(), e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
