/** The engine itself: how it is built, secured, started and stopped, which clock it follows and how patiently it tries again. */
@NullMarked
package org.keurwerk.audit.process.engine;

import org.jspecify.annotations.NullMarked;
