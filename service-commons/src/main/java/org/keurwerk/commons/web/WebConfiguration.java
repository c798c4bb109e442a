package org.keurwerk.commons.web;

import java.time.Duration;
import java.util.Locale;
import org.keurwerk.commons.door.LargeBodies;
import org.keurwerk.commons.openapi.DescribedLimits;
import org.keurwerk.commons.openapi.ProblemResponses;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.commons.text.Words;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.trace.TraceFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What the pages of all services share: the reader's language, dates, the way failures look, security headers. */
@Configuration(proxyBeanMethods = false)
@Import(Problems.class)
public class WebConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguage(A_YEAR);
    }

    /** Instead of that of the framework: names stand by themselves in sentences. A service with files of another shape brings its own. */
    @Bean
    @ConditionalOnMissingBean(MessageSource.class)
    MessageSource messageSource(Environment settings) {
        return new Words(settings.getRequiredProperty("spring.messages.basename", String[].class));
    }

    @Bean
    Telephones telephones() {
        return new Telephones();
    }

    @Bean
    Dates dates(BusinessTime time) {
        return new Dates(time);
    }

    @Bean
    DescribedLimits describedLimits() {
        return new DescribedLimits();
    }

    @Bean
    ProblemResponses problemResponses() {
        return new ProblemResponses();
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> filter = new FilterRegistrationBean<>(new TraceFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(@Value("${keurwerk.portal-url:}") String portal) {
        FilterRegistrationBean<SecurityHeaders> filter =
                new FilterRegistrationBean<>(new SecurityHeaders(portal.startsWith("https:")));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestsWithBody> requestsWithBody(
            @Value("${keurwerk.requests-with-body:300}") int atATime, ObjectProvider<LargeBodies> large) {
        FilterRegistrationBean<RequestsWithBody> filter = new FilterRegistrationBean<>(
                new RequestsWithBody(atATime, large.stream().toList()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /** Dutch, the language of the trade. */
    static final Locale DUTCH = Locale.forLanguageTag("nl");
}
