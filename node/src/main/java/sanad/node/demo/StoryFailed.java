package sanad.node.demo;

/// A step of the story that is not true of the nodes. The demonstration then ends with an error.
final class StoryFailed extends RuntimeException {
  StoryFailed(String step) {
    super(step);
  }
}
