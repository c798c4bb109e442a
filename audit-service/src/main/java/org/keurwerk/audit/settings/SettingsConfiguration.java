package org.keurwerk.audit.settings;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The rules of the trade, checked before anything is made of them. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    TradeRules tradeRules(Environment environment) {
        return new TradeRules(environment);
    }

    /** Stops the start and names every setting that makes no sense. */
    @Bean
    static BeanFactoryPostProcessor rulesMakeSense(Environment environment) {
        return factory -> {
            List<String> senseless = new TradeRules(environment).senseless();
            if (!senseless.isEmpty()) {
                throw new IllegalArgumentException("These settings make no sense: " + String.join("; ", senseless));
            }
        };
    }
}
