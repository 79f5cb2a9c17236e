using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CustomerHealth.Sources.Yaml;

/// <summary>Makes a tree of a YAML text. Unlike YamlDotNet's own it keeps duplicate keys, so that they can be reported with all other mistakes.</summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 32;

    private readonly MistakeList _mistakes;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlTree(string text, MistakeList mistakes)
    {
        _mistakes = mistakes;
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The set of keys the text is; null, with a mistake, when it is none.</summary>
    public static YamlMap? Read(string text, MistakeList mistakes)
    {
        var tree = new YamlTree(text, mistakes);
        try
        {
            return tree.ReadRoot();
        }
        catch (YamlException broken)
        {
            return tree.Broken(broken.Start, Sentence(broken));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this bare for a plain text cut off inside brackets.
            return tree.Broken(tree._scanner.CurrentPosition, "a bracket or quote before here is not closed");
        }
    }

    private static (int Line, int Column) Place(Mark mark) => ((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Sentence(YamlException broken) => broken.Message.TrimEnd('.').ReplaceLineEndings(" ");

    private YamlMap? ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return Empty();

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            Unsupported(second.Start, "a second document ('---') begins here; a file holds one");

        if (root is YamlText { IsEmpty: true })
            return Empty();
        if (root is YamlMap map)
            return map;
        if (root is not null)
            _mistakes.Add(root, YamlFault.WrongType, $"the file must be a set of keys ('key: value' lines), not {root.What}");
        return null;
    }

    private YamlMap? Broken(Mark mark, string sentence)
    {
        var (line, column) = Place(mark);
        _mistakes.Add(line, column, (int)YamlFault.Broken, $"this is not YAML: {sentence}");
        return null;
    }

    private YamlMap? Empty()
    {
        _mistakes.Add(1, 1, (int)YamlFault.Empty, "the file is empty");
        return null;
    }

    private YamlNode? ReadNode(int depth)
    {
        var (line, column) = Place(_parser.Current!.Start);
        if (depth > DeepestNesting)
        {
            Unsupported(_parser.Current.Start, $"nested deeper than {DeepestNesting} levels");
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Unsupported(alias.Start, $"aliases such as '*{alias.Value}' are not used here; write the value out");
            return null;
        }

        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            Unsupported(node.Start, "anchors ('&') and tags ('!') are not used here; write the plain value");

        if (_parser.TryConsume<SequenceStart>(out _))
            return new YamlList(ReadItems(depth), line, column);
        if (_parser.TryConsume<MappingStart>(out _))
            return new YamlMap(ReadEntries(depth), line, column);

        var scalar = _parser.Consume<Scalar>();
        return new YamlText(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column);
    }

    private ImmutableArray<YamlNode> ReadItems(int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
                items.Add(item);
        }

        return items.ToImmutable();
    }

    private ImmutableArray<(YamlText Key, YamlNode Value)> ReadEntries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlText Key, YamlNode Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is YamlText text && value is not null)
                entries.Add((text, value));
            else if (key is not null and not YamlText)
                _mistakes.Add(key, YamlFault.WrongType, $"a key must be a text, not {key.What}");
        }

        return entries.ToImmutable();
    }

    private void Unsupported(Mark mark, string sentence)
    {
        var (line, column) = Place(mark);
        _mistakes.Add(line, column, (int)YamlFault.Unsupported, sentence);
    }
}
