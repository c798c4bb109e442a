package org.keurwerk.audit.portal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.KeptForm.Field;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What people typed in forms that are no tasks, and left before they sent it: one per person and page, shown to that person alone, until it is sent or
 * thrown away, or 30 days after it was touched last. Nothing that is secret is kept.
 */
@Component
public class KeptForms implements CollectionIndexes {

    /** The attribute of a request in which what was typed was kept: on which page. */
    static final String PAGE = KeptForms.class.getName() + ".page";

    private static final Duration AT_LONGEST = Duration.ofDays(30);
    private static final int MOST_FIELDS = 400;

    private final MongoTemplate mongo;
    private final BusinessTime time;

    public KeptForms(MongoTemplate mongo, BusinessTime time) {
        this.mongo = mongo;
        this.time = time;
    }

    @Override
    public String collection() {
        return KeptForm.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("at", Direction.ASC).expire(AT_LONGEST));
    }

    /** What the caller began on a page. */
    public Optional<KeptForm> of(Caller caller, String page) {
        return Optional.ofNullable(mongo.findById(id(caller, page), KeptForm.class))
                .filter(form -> form.at().plus(AT_LONGEST).isAfter(time.now()));
    }

    /** What the caller began on a page, which says so. */
    public Optional<TypedForm> begun(Caller caller, String page, Model model) {
        Optional<KeptForm> begun = of(caller, page);
        model.addAttribute("kept", begun.orElse(null));
        return begun.map(form -> new TypedForm(form.typed()));
    }

    /** Keeps what the caller typed on a page in place of what was kept of it. */
    public KeptForm keep(Caller caller, String page, MultiValueMap<String, String> typed) {
        List<Field> fields = typed.entrySet().stream()
                .filter(field -> isKept(field.getKey()))
                .limit(MOST_FIELDS)
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(PAGE, page, RequestAttributes.SCOPE_REQUEST);
        }
        return mongo.save(new KeptForm(id(caller, page), caller.accountId(), page, fields, time.now(), 1));
    }

    /** It was sent, or thrown away. */
    public void forget(Caller caller, String page) {
        of(caller, page).ifPresent(mongo::remove);
    }

    private static boolean isKept(String name) {
        return !name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static String id(Caller caller, String page) {
        return caller.accountId() + " " + page;
    }
}
