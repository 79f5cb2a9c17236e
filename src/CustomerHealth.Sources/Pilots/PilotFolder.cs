using System.Collections.Immutable;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Pilots;

/// <summary>Reads the pilots of a scorecard folder: one folder each in <c>pilots/</c>. The format is in <c>docs/scorecards.md</c>.</summary>
public static class PilotFolder
{
    private const string Prefix = "CHS";
    private const string Folder = "pilots";
    private const string About = "pilot.yaml";

    /// <summary>Reads them; a folder without <c>pilots/</c> has none.</summary>
    /// <param name="scorecards">The folder of the scorecard in force.</param>
    public static PilotLoad Load(string scorecards)
    {
        var stamps = FileStamps.Of(Paths(scorecards));
        var pilots = ImmutableArray.CreateBuilder<Pilot>();
        var found = ImmutableArray.CreateBuilder<Mistake>();
        foreach (var folder in Folders(scorecards))
        {
            var (pilot, mistakes) = Read(folder);
            found.AddRange(mistakes);
            if (pilot is not null)
                pilots.Add(pilot);
        }

        return new PilotLoad(found.Count == 0 ? pilots.ToImmutable() : [], found.ToImmutable()) { Stamps = stamps };
    }

    /// <summary>The files <see cref="Load"/> would read, in ordinal order.</summary>
    internal static IEnumerable<string> Paths(string scorecards) => Folders(scorecards).SelectMany(Files);

    private static IEnumerable<string> Folders(string scorecards)
    {
        var folder = Path.Combine(scorecards, Folder);
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);

    private static (Pilot? Pilot, IEnumerable<Mistake> Mistakes) Read(string folder)
    {
        var key = Path.GetFileName(folder);
        var path = Path.Combine(folder, About);
        var about = new MistakeList(path, Prefix);
        if (!Keys.IsKebab(key))
            about.Add(1, 1, (int)PilotFault.BadFolder, $"the folder '{key}' is no key; use lower-case letters, digits and '-'");

        var (views, mistakes) = ReadViews(folder);
        if (views.Count == 0 && mistakes.Count == 0)
            about.Add(1, 1, (int)PilotFault.NoViews, "no changed view stands beside it; copy the view's file here and change it");
        var content = ScorecardContent.Write(views);
        var changed = new Scorecard { Views = [.. views.Select(v => v.View)], Version = ScorecardContent.Version(content), Content = content };
        var pilot = TextFile.Read(path, about) is { } text ? PilotReader.Read(key, text, about, changed) : null;
        return (pilot, [.. about.Found, .. mistakes]);
    }

    private static (List<ViewFile> Views, List<Mistake> Mistakes) ReadViews(string folder)
    {
        List<ViewFile> views = [];
        List<Mistake> found = [];
        foreach (var path in Files(folder).Where(p => !string.Equals(Path.GetFileName(p), About, StringComparison.Ordinal)))
        {
            var mistakes = new MistakeList(path, Prefix);
            if (TextFile.Read(path, mistakes) is { } text && ViewReader.Read(Path.GetFileName(path), text, mistakes, isInFolder: true) is { } view)
            {
                views.Add(view);
                if (!view.Enabled)
                    mistakes.Add(1, 1, (int)PilotFault.SwitchesOff, "a pilot cannot switch a view off: leave 'enabled' out, or the file");
            }

            found.AddRange(mistakes.Found);
        }

        return (views, found);
    }
}
