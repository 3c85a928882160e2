using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>
/// Every type that a type's code touches: signatures, bodies (with those the compiler made of async methods, lambdas and iterators,
/// which lie in nested types), generic arguments and constraints, attributes and their arguments.
/// </summary>
internal sealed class ReferencedTypes
{
    private readonly HashSet<TypeReference> seen = [];

    public static IEnumerable<TypeReference> Of(TypeDefinition type)
    {
        var all = new ReferencedTypes();
        all.Read(type);
        return all.seen;
    }

    private void Read(TypeDefinition type)
    {
        See(type.BaseType);
        Attributes(type);
        Generics(type);
        foreach (var implemented in type.Interfaces) See(implemented.InterfaceType);
        foreach (var field in type.Fields)
        {
            See(field.FieldType);
            Attributes(field);
        }
        foreach (var property in type.Properties) Attributes(property);
        foreach (var method in type.Methods) Read(method);
        foreach (var nested in type.NestedTypes) Read(nested);
    }

    private void Read(MethodDefinition method)
    {
        See(method);
        Attributes(method);
        Attributes(method.MethodReturnType);
        Generics(method);
        foreach (var parameter in method.Parameters) Attributes(parameter);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) See(local.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers) See(handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
            switch (instruction.Operand)
            {
                case TypeReference type: See(type); break;
                case MethodReference called: See(called); break;
                case FieldReference field:
                    See(field.DeclaringType);
                    See(field.FieldType);
                    break;
            }
    }

    private void See(MethodReference method)
    {
        See(method.DeclaringType);
        See(method.ReturnType);
        foreach (var parameter in method.Parameters) See(parameter.ParameterType);
        if (method is GenericInstanceMethod generic)
            foreach (var argument in generic.GenericArguments) See(argument);
    }

    private void See(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter: return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments) See(argument);
                See(generic.ElementType);
                return;
            case FunctionPointerType pointer:
                See(pointer.ReturnType);
                foreach (var parameter in pointer.Parameters) See(parameter.ParameterType);
                return;
            case IModifierType modified:
                See(modified.ModifierType);
                See(modified.ElementType);
                return;
            case TypeSpecification specification:
                See(specification.ElementType);
                return;
        }
        seen.Add(type);
        See(type.DeclaringType);
    }

    private void Attributes(ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            See(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Fields.Concat(attribute.Properties).Select(n => n.Argument)))
                Argument(argument);
        }
    }

    private void Argument(CustomAttributeArgument argument)
    {
        See(argument.Type);
        switch (argument.Value)
        {
            case TypeReference type: See(type); break;
            case CustomAttributeArgument boxed: Argument(boxed); break;
            case CustomAttributeArgument[] many:
                foreach (var one in many) Argument(one);
                break;
        }
    }

    private void Generics(IGenericParameterProvider provider)
    {
        foreach (var parameter in provider.GenericParameters)
        {
            Attributes(parameter);
            foreach (var constraint in parameter.Constraints) See(constraint.ConstraintType);
        }
    }
}
