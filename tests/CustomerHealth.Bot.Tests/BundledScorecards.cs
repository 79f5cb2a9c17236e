namespace CustomerHealth.Bot.Tests;

/// <summary>The scorecards that come with the program.</summary>
internal static class BundledScorecards
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "templates", "scorecards");

    /// <summary>Copies them into a folder, which is made when it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="edit">What becomes of a text; given are the name of the file and the text.</param>
    public static void CopyTo(string folder, Func<string, string, string>? edit = null)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Folder, "*.yaml"))
        {
            var (name, text) = (Path.GetFileName(file), File.ReadAllText(file));
            File.WriteAllText(Path.Combine(folder, name), edit is null ? text : edit(name, text));
        }
    }
}
