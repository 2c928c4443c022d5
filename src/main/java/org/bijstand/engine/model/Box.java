package org.bijstand.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A rectangle of a diagram; a horizontal or vertical piece of a line is one without height or width. */
record Box(double left, double top, double right, double bottom) {

    /** Touching is no overlap, and the Modeler rounds. */
    private static final double TOLERANCE = 1;

    static Box of(BpmnShape shape) {
        Bounds bounds = shape.getBounds();
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    static List<Box> segments(BpmnEdge edge) {
        List<Box> segments = new ArrayList<>();
        Waypoint from = null;
        for (Waypoint to : edge.getWaypoints()) {
            if (from != null) {
                segments.add(new Box(
                        Math.min(from.getX(), to.getX()),
                        Math.min(from.getY(), to.getY()),
                        Math.max(from.getX(), to.getX()),
                        Math.max(from.getY(), to.getY())));
            }
            from = to;
        }
        return segments;
    }

    boolean overlaps(Box other) {
        return left < other.right - TOLERANCE
                && other.left < right - TOLERANCE
                && top < other.bottom - TOLERANCE
                && other.top < bottom - TOLERANCE;
    }

    /** Whether a horizontal piece and a vertical one go through each other; two that join or branch do not. */
    boolean crosses(Box other) {
        return crossesUpright(other) || other.crossesUpright(this);
    }

    private boolean crossesUpright(Box upright) {
        return top == bottom
                && upright.left == upright.right
                && left + TOLERANCE < upright.left
                && upright.left < right - TOLERANCE
                && upright.top + TOLERANCE < top
                && top < upright.bottom - TOLERANCE;
    }
}
