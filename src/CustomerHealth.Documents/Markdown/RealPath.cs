namespace CustomerHealth.Documents.Markdown;

/// <summary>Where a path leads when every link in it is followed, those of folders as well.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <param name="path">A full path; parts that do not exist stay as they are.</param>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    public static string Of(string path)
    {
        var found = Path.GetPathRoot(path)!;
        var parts = new Stack<string>(PartsOf(path[found.Length..]));
        for (var links = 0; parts.TryPop(out var part);)
        {
            if (part is "..")
            {
                found = Path.GetDirectoryName(found) ?? found;
                continue;
            }
            var next = Path.Combine(found, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                found = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException($"'{path}' has too many links.");
            var root = Path.GetPathRoot(target) ?? "";
            found = root.Length > 0 ? root : found;
            foreach (var step in PartsOf(target[root.Length..]))
                parts.Push(step);
        }
        return found;
    }

    /// <summary>From the last to the first.</summary>
    private static IEnumerable<string> PartsOf(string path) =>
        path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ".").Reverse();
}
