using System.Globalization;
using System.Security;
using System.Text;

namespace CustomerHealth.Documents.Pdf;

/// <summary>Writes the properties twice, as readers old and new look for them: as a dictionary and as XMP.</summary>
internal static class MetadataWriter
{
    private const string Producer = "CustomerHealth.Bot";

    public static int WriteInformation(PdfObjects objects, DocumentProperties properties)
    {
        var keywords = properties.Source is { } source ? "/Keywords" + PdfSyntax.Text(source) : "";
        var created = properties.Created is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"/CreationDate(D:{date.UtcDateTime:yyyyMMddHHmmss}Z)")
            : "";
        var author = properties.Author.Length > 0 ? "/Author" + PdfSyntax.Text(properties.Author) : "";
        var subject = properties.Subject.Length > 0 ? "/Subject" + PdfSyntax.Text(properties.Subject) : "";
        return objects.Add($"<</Title{PdfSyntax.Text(properties.Title)}{author}{subject}{keywords}{created}/Producer({Producer})>>");
    }

    public static int WriteXmp(PdfObjects objects, DocumentProperties properties)
    {
        var xmp = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
            .Append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">")
            .Append(CultureInfo.InvariantCulture, $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(properties.Title)}</rdf:li></rdf:Alt></dc:title>")
            .Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Escape(properties.Language)}</rdf:li></rdf:Bag></dc:language>")
            .Append(CultureInfo.InvariantCulture, $"<pdf:Producer>{Producer}</pdf:Producer>");
        if (properties.Author.Length > 0)
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Escape(properties.Author)}</rdf:li></rdf:Seq></dc:creator>");
        if (properties.Subject.Length > 0)
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(properties.Subject)}</rdf:li></rdf:Alt></dc:description>");
        if (properties.Created is { } created)
            xmp.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{created.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}</xmp:CreateDate>");
        if (properties.Source is { } source)
            xmp.Append(CultureInfo.InvariantCulture, $"<pdf:Keywords>{Escape(source)}</pdf:Keywords>");
        xmp.Append("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
        return objects.AddPlainStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(xmp.ToString()));
    }

    /// <summary>Control characters and non-characters are not allowed in XML even when escaped.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(character => char.IsControl(character) || character >= '\uFFFE' ? ' ' : character)))!;
}
