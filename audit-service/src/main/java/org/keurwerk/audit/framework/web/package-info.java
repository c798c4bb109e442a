/** The pages and the API of frameworks. */
@NullMarked
package org.keurwerk.audit.framework.web;

import org.jspecify.annotations.NullMarked;
