package org.keurwerk.audit;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Callers;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.TakenOver;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.decision.Validity;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.WordFiles;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskModels;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** All features with their real forms, rules and documents on a store; only the process engine is not there. */
public final class Features implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoTemplate mongo;

    /** What the decision tables propose, by task; tests put it here. */
    public final Map<TaskId, Map<String, Object>> proposals = new HashMap<>();

    /** The tasks that are open. */
    public final FakeHumanTasks tasks = new FakeHumanTasks();

    private Features(MongoTemplate mongo, Supplier<Frameworks> frameworks, Clock clock) {
        this.mongo = mongo;
        try {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("classpath:application.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.registerBean(MongoTemplate.class, () -> mongo);
        context.registerBean(Frameworks.class, frameworks);
        context.registerBean(BusinessTime.class, () -> new BusinessTime(clock));
        context.registerBean(Accounts.class, () -> DocumentStore.repository(mongo, Accounts.class));
        context.registerBean(Callers.class, () -> new Callers(get(TakenOver.class)));
        context.registerBean(TakenOver.class, () -> OrganisationSamples.takenOver(get(Organisations.class)));
        context.registerBean(Changes.class, () -> new Changes(mongo, new BusinessTime(clock)));
        context.registerBean(Auditors.class, () -> DocumentStore.repository(mongo, Auditors.class));
        context.registerBean(Organisations.class, () -> DocumentStore.repository(mongo, Organisations.class));
        context.registerBean(LocalValidatorFactoryBean.class);
        context.registerBean(Validity.class, () -> new Validity(4));
        context.registerBean(WordFiles.class);
        context.registerBean(FakeHumanTasks.class, () -> tasks);
        context.registerBean(TrajectoryProcess.class, () -> mock(TrajectoryProcess.class));
        context.registerBean(CaseProcesses.class, () -> mock(CaseProcesses.class));
        context.registerBean(
                ProcessProposals.class, () -> (ProcessProposals) task -> proposals.getOrDefault(task, Map.of()));
        context.registerBean(
                TaskModels.class, () -> (TaskModels) () -> get(Forms.class).kinds());
        context.register(Scanned.class);
        context.refresh();
        context.getBeansOfType(CollectionIndexes.class).values().forEach(indexes -> indexes.createIn(mongo));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.keurwerk.audit.application",
                "org.keurwerk.audit.assessment",
                "org.keurwerk.audit.calendar",
                "org.keurwerk.audit.deadline",
                "org.keurwerk.audit.complaint",
                "org.keurwerk.audit.dossier",
                "org.keurwerk.audit.decision",
                "org.keurwerk.audit.evidence",
                "org.keurwerk.audit.intake",
                "org.keurwerk.audit.milestone",
                "org.keurwerk.audit.objection",
                "org.keurwerk.audit.planning",
                "org.keurwerk.audit.programme",
                "org.keurwerk.audit.renewal",
                "org.keurwerk.audit.report",
                "org.keurwerk.audit.selfevaluation",
                "org.keurwerk.audit.survey",
                "org.keurwerk.audit.suspension",
                "org.keurwerk.audit.midterm",
                "org.keurwerk.audit.reaudit",
                "org.keurwerk.audit.trail",
                "org.keurwerk.audit.trajectory",
                "org.keurwerk.audit.withdrawal",
                "org.keurwerk.audit.reopening",
                "org.keurwerk.audit.worklist"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*[.]web[.].*"))
    private static class Scanned {}

    /** On a store of their own, with the frameworks as they ship. */
    public static Features shipped(Clock clock) {
        MongoTemplate mongo = DocumentStore.empty();
        return new Features(mongo, () -> FrameworkSamples.shippedInto(mongo), clock);
    }

    /** On a store of their own, with the small framework. */
    public static Features small(Clock clock) {
        return on(DocumentStore.empty(), clock);
    }

    /** On a store, with the small framework. */
    public static Features on(MongoTemplate mongo, Clock clock) {
        return new Features(mongo, () -> FrameworkSamples.loadedInto(mongo), clock);
    }

    /** One of the beans. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The store. */
    public MongoTemplate mongo() {
        return mongo;
    }

    /** The framework under which the samples are certified. */
    public Framework framework() {
        return get(Frameworks.class).pinned("KIB", "I");
    }

    @Override
    public void close() {
        context.close();
    }
}
