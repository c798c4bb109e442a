package org.keurwerk.commons.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A telephone number that can be dialled: whatever people write between them, there are at least three digits. */
@Constraint(validatedBy = Dialable.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Dialable {

    /** Not shown: the code of the problem says it in the reader's language. */
    String message() default "there must be digits to dial";

    /** As every constraint has. */
    Class<?>[] groups() default {};

    /** As every constraint has. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<Dialable, String> {

        private static final int FEWEST_DIGITS = 3;

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null
                    || number.isBlank()
                    || number.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        }
    }
}
