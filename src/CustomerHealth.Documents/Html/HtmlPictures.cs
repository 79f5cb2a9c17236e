using System.Globalization;
using CustomerHealth.Documents.Markdown;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Html;

/// <summary>Writes pictures into the page itself, as they are in their files. One per page.</summary>
/// <param name="pictures">Where they are.</param>
/// <param name="warnings">Where to say what was left out.</param>
internal sealed class HtmlPictures(PictureFolder pictures, ICollection<string> warnings)
{
    /// <summary>All pictures of a page together, in bytes of their files: a page is opened in a browser at once, and sent by mail.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const string Wide = "wide";
    private int _bytes;

    /// <summary>True when the page has a picture.</summary>
    public bool HasAny => _bytes > 0;

    /// <summary>The picture that a paragraph is; null when it is text, or when its description stands for it.</summary>
    public string? Write(ParagraphBlock block)
    {
        if (PictureBlock.Find(block) is not { } image)
            return null;
        try
        {
            var picture = pictures.Read(image.Url ?? "");
            if (_bytes + picture.File.Length > MostBytes)
                throw new InvalidDataException($"the pictures of a page may have {MostBytes / 1024 / 1024} MB together.");
            _bytes += picture.File.Length;
            var look = image.Title is Wide ? "picture wide" : "picture";
            var alt = Markup.Escape(InlineReader.PlainText(block).Trim());
            return string.Create(
                CultureInfo.InvariantCulture,
                $"<figure class=\"{look}\"><img src=\"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.File.Span)}\" alt=\"{alt}\" width=\"{picture.Width}\" height=\"{picture.Height}\"></figure>\n");
        }
        catch (InvalidDataException unfit)
        {
            warnings.Add($"Line {block.Line + 1}: the image '{image.Url}' was left out, only its description is shown: {unfit.Message}");
            return null;
        }
    }
}
