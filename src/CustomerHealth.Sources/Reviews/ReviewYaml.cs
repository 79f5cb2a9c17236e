using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Sources.Reviews;

/// <summary>The one document of a file.</summary>
internal static class ReviewYaml
{
    /// <returns>Null when there is none; the notes say why.</returns>
    public static YamlNode? Root(string text, QbrNotes notes)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            notes.Add(broken.Start, $"This is not YAML: {broken.Message}");
            return null;
        }

        if (stream.Documents is [{ RootNode: var root }])
            return root;
        notes.Add(new Mark(0, 1, 1), "The file holds one document.");
        return null;
    }
}
