package org.keurwerk.audit.process.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the engine on the service's own data source and transactions, with the models of {@code processes/}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
@Import(SpringProcessEngineServicesConfiguration.class)
class EngineConfiguration {

    /** Ids that rise with time: the outbox is ordered by them, and an index takes them at its end. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    /** Not a default candidate, so that no {@code @Async} method of the application lands among the jobs. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor jobThreads(EngineSettings settings) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("job-");
        threads.setCorePoolSize(settings.threads());
        threads.setMaxPoolSize(settings.threads());
        threads.setQueueCapacity(settings.threads());
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(10);
        return threads;
    }

    @Bean
    SpringJobExecutor jobExecutor(@Qualifier("jobThreads") ThreadPoolTaskExecutor threads, EngineSettings settings) {
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(settings.threads());
        executor.setLockTimeInMillis(Math.toIntExact(settings.lock().toMillis()));
        executor.setWaitTimeInMillis(Math.toIntExact(settings.look().toMillis()));
        executor.setMaxWait(settings.look().toMillis());
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SpringJobExecutor jobExecutor,
            EngineSettings settings,
            List<ProcessEnginePlugin> plugins,
            List<SeenByModels> beans,
            ResourcePatternResolver resources)
            throws IOException {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("true");
        engine.setIdGenerator(() -> IDS.generate().toString());
        engine.setHistory("activity");
        engine.setHistoryTimeToLive(settings.historyTimeToLive());
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setProcessEnginePlugins(plugins);
        engine.setBeans(beansByName(beans));
        engine.setDeploymentName("keurwerk");
        engine.setDeployChangedOnly(true);
        engine.setDeploymentResources(models(resources, settings.models()));
        executeJobsInOrder(engine, jobExecutor, settings);
        return engine;
    }

    /** One job per trajectory at a time, oldest first: events of one trajectory leave in the order in which they were written. */
    private static void executeJobsInOrder(
            SpringProcessEngineConfiguration engine, SpringJobExecutor jobExecutor, EngineSettings settings) {
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle(settings.retryCycle());
        engine.setFailedJobCommandFactory(PatientRetry::new);
    }

    private static Map<Object, Object> beansByName(List<SeenByModels> beans) {
        return beans.stream().collect(Collectors.toMap(SeenByModels::nameInModels, Function.identity()));
    }

    private static Resource[] models(ResourcePatternResolver resources, List<String> folders) throws IOException {
        List<Resource> models = new ArrayList<>();
        for (String folder : folders) {
            for (String pattern : List.of("*.bpmn", "*.dmn")) {
                Stream.of(resources.getResources(folder + pattern))
                        .map(ModelResource::of)
                        .forEach(models::add);
            }
        }
        return models.toArray(Resource[]::new);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }
}
