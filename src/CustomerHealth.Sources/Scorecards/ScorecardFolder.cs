using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads the YAML files of a scorecard. The format is in <c>docs/scorecards.md</c>.</summary>
public static class ScorecardFolder
{
    private const string Prefix = "CHS";
    private const string Pattern = "*.yaml";

    /// <summary>Reads every <c>*.yaml</c> of a folder, or one such file, which may then have any name.</summary>
    /// <param name="folder">The folder or file; its path stands in the mistakes.</param>
    public static ScorecardLoad Load(string folder)
    {
        var whole = new MistakeList(folder, Prefix);
        var paths = Paths(folder, whole);
        var stamps = FileStamps.Of(paths);
        var load = paths is [] ? new ScorecardLoad(null, whole.Found) : Assemble(folder, paths.Select(Read), isFolder: !File.Exists(folder));
        return load with { Stamps = stamps };

        static (string, MistakeList, string?) Read(string path)
        {
            var mistakes = new MistakeList(path, Prefix);
            return (Path.GetFileName(path), mistakes, TextFile.Read(path, mistakes));
        }
    }

    /// <summary>Makes the scorecard of a canonical content again, as the store keeps it.</summary>
    /// <param name="content"><see cref="Scorecard.Content"/> of a scorecard that was in force.</param>
    /// <exception cref="FormatException">The text is no such content.</exception>
    public static ScorecardLoad LoadContent(string content) => Assemble(
        "(stored scorecard)", ScorecardContent.Read(content).Select(file => (file.Name, new MistakeList(file.Name, Prefix), (string?)file.Text)), isFolder: false);

    /// <summary>The files <see cref="Load"/> would read, in ordinal order.</summary>
    internal static ImmutableArray<string> Paths(string folder, MistakeList mistakes)
    {
        try
        {
            if (File.Exists(folder))
                return [folder];
            if (!Directory.Exists(folder))
            {
                mistakes.Add(1, 1, (int)YamlFault.Unreadable, "there is no such file or folder");
                return [];
            }

            ImmutableArray<string> paths = [.. Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal)];
            if (paths is [])
                mistakes.Add(1, 1, (int)ScorecardFault.NoViews, "the folder has no *.yaml file, so there is no view");
            return paths;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(1, 1, (int)YamlFault.Unreadable, $"the folder cannot be read: {unreadable.Message}");
            return [];
        }
    }

    private static ScorecardLoad Assemble(string folder, IEnumerable<(string Name, MistakeList Mistakes, string? Text)> files, bool isFolder)
    {
        var views = new List<ViewFile>();
        var lists = new List<MistakeList>();
        foreach (var (name, mistakes, text) in files)
        {
            lists.Add(mistakes);
            if (text is null || ViewReader.Read(name, text, mistakes, isFolder) is not { } view)
                continue;
            if (views.FirstOrDefault(other => view.View.Key.Length > 0 && string.Equals(other.View.Key, view.View.Key, StringComparison.Ordinal)) is { } twin)
                mistakes.Add(1, 1, (int)ScorecardFault.DuplicateView, $"the view '{view.View.Key}' is also in {twin.Name}; one file a view");
            views.Add(view);
        }

        // One file alone, or beside one that cannot be read, may ask for a measure of another.
        if (isFolder && views.Count == lists.Count)
            CapCheck.Run(views);
        var found = lists.SelectMany(list => list.Found).ToImmutableArray().ToBuilder();
        if (found.Count == 0 && views.TrueForAll(view => !view.Enabled))
            found.Add(new Mistake(folder, 1, 1, $"{Prefix}{(int)ScorecardFault.NoViews:000}", "every view has 'enabled: false'; leave at least one on"));
        return found.Count == 0 ? new ScorecardLoad(Make(views), []) : new ScorecardLoad(null, found.ToImmutable());
    }

    private static Scorecard Make(List<ViewFile> files)
    {
        ViewFile[] ordered = [.. files.OrderBy(file => file.Place.Known).ThenBy(file => file.Place.Order).ThenBy(file => file.Name, StringComparer.Ordinal)];
        var content = ScorecardContent.Write(ordered);
        return new Scorecard
        {
            Views = [.. ordered.Where(file => file.Enabled).Select(file => file.View)],
            Version = ScorecardContent.Version(content),
            Content = content,
        };
    }
}
