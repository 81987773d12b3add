package sanad.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/// Files that came with a form, in a folder of their own as long as they are read. Public names of
/// files are kept, without their folders.
public final class Upload implements AutoCloseable {
  private static final int MOST = 8;

  private final Path folder;
  private final List<Path> files;

  private Upload(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
  }

  /// The files of a form; at most eight count.
  public static Upload of(List<MultipartFile> given) throws IOException {
    var folder = Files.createTempDirectory("sanad-upload");
    var files = new ArrayList<Path>();
    for (var file : given.stream().limit(MOST).toList()) {
      var name = file.getOriginalFilename();
      var plain = name == null ? "" : name.replaceAll("[^A-Za-z0-9._-]", "_");
      var wanted = folder.resolve(plain.isBlank() || plain.startsWith(".") ? "list" : plain);
      var path = Files.exists(wanted) ? folder.resolve(files.size() + "-" + plain) : wanted;
      try (var in = file.getInputStream()) {
        Files.copy(in, path);
      }
      files.add(path);
    }
    return new Upload(folder, files);
  }

  /// Where they lie.
  public List<Path> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
