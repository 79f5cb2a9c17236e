namespace CustomerHealth.Sources.Tests;

/// <summary>Finds files of this repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "global.json"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
