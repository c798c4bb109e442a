package org.keurwerk.audit.process.engine;

/** A bean that expressions in the models may call. No other bean is visible to them. */
public interface SeenByModels {

    /** The name in expressions, for example {@code deadlines}. */
    String nameInModels();
}
