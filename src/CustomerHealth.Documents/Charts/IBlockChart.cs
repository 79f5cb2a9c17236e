using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>Draws the fenced blocks of one name.</summary>
internal interface IBlockChart
{
    /// <summary>The word after the fence.</summary>
    string Name { get; }

    /// <summary>The shape of its JSON, for the check of templates.</summary>
    JsonTypeInfo Data { get; }

    /// <param name="block">Its data.</param>
    /// <param name="text">For what is written in it.</param>
    /// <param name="width">What there is to fill.</param>
    /// <param name="parent">The figure's place in the structure.</param>
    IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent);
}
