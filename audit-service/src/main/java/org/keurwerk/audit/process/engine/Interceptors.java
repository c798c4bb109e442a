package org.keurwerk.audit.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Puts an interceptor before every command of the engine, whether it opens a transaction of its own or not. */
final class Interceptors {

    private Interceptors() {}

    static void before(ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), interceptor.get()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), interceptor.get()));
    }

    private static List<CommandInterceptor> with(
            @Nullable List<CommandInterceptor> present, CommandInterceptor further) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(further);
        return all;
    }
}
