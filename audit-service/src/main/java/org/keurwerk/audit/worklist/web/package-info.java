/** The inbox, the page of a task, and the API of tasks. */
@NullMarked
package org.keurwerk.audit.worklist.web;

import org.jspecify.annotations.NullMarked;
