package org.keurwerk.platform.status;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the pages' templates; a template reads records through their public methods. */
final class Pages {

    private static final String FOLDER = "org/keurwerk/platform/status/templates/";

    private final TemplateEngine engine = new TemplateEngine();

    Pages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new FromTexts());
    }

    Reply page(String template, Request request, Map<String, Object> model) {
        return Reply.page(200, render(template, request, model));
    }

    String render(String template, Request request, Map<String, Object> model) {
        Context context = new Context(request.language(), model);
        context.setVariable("language", request.language().getLanguage());
        context.setVariable("path", request.path());
        context.setVariable("page", template);
        boolean dutch = request.language().getLanguage().equals(Request.DUTCH.getLanguage());
        context.setVariable("otherLanguage", dutch ? Locale.ENGLISH.getLanguage() : Request.DUTCH.getLanguage());
        return engine.process(template, context);
    }

    /** Gives the templates the same texts as everything else. */
    private static final class FromTexts extends AbstractMessageResolver {

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Texts texts = new Texts(context.getLocale());
            return parameters == null ? texts.get(key) : texts.get(key, parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return key;
        }
    }
}
