package org.keurwerk.commons.door;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Puts the doorkeeper before everything but the trace and the headers, which its answers carry too. */
@Configuration(proxyBeanMethods = false)
@Import({ErrorAddress.class, CheckingBodies.class})
public class DoorConfiguration {

    private static final String MOST_LANGUAGES = "100";

    @Bean
    public OwnOrigin ownOrigin(
            @Value("${keurwerk.portal-url:}") String portal, @Value("${keurwerk.register-url:}") String register) {
        return new OwnOrigin(portal, register);
    }

    @Bean
    FilterRegistrationBean<Doorkeeper> doorkeeper(OwnOrigin origin, ObjectProvider<LargeBodies> large) {
        FilterRegistrationBean<Doorkeeper> filter = new FilterRegistrationBean<>(
                new Doorkeeper(origin, large.stream().toList()));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddressesAndManyLanguages() {
        return server -> {
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(UnreadableAddresses.class.getName());
                }
            });
            server.addConnectorCustomizers(connector -> connector.setProperty("maxLocaleCount", MOST_LANGUAGES));
        };
    }
}
